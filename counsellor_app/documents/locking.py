"""A copy of a printed document that opens with a password only (AES-256, PDF 2.0 revision 6)."""

import io

import pikepdf


def locked_pdf(pdf: bytes, password: str) -> bytes:
    """Return the document encrypted; whoever has the password may read and print it.

    Its metadata are encrypted too. The copy is no archive file: PDF/A allows no encryption.
    """
    target = io.BytesIO()
    lock = pikepdf.Encryption(owner=password, user=password, R=6, metadata=True)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(target, encryption=lock)
    return target.getvalue()
