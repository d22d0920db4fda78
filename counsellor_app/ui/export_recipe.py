"""How IGI opens a bundle with its own tools: six command lines, no program of ours."""

from counsellor_app.services.exporting import Exported

KEY_FILE = "cheia-igi.txt"
SIGNERS_FILE = "allowed_signers"
_FOLDER = "pachet"


def recipe(exported: Exported) -> tuple[str, ...]:
    """Return six lines for a shell that stands in the folder of the bundle.

    They check the file, open it, check who signed it, and check every part against the
    signed manifest; each says in its output whether it went well.
    """
    principal, options = exported.allowed_signers.split()[:2]
    namespace = options.split('"')[1]
    return (
        f"echo '{exported.sha256}  {exported.name}' | sha256sum -c",
        f"mkdir {_FOLDER}",
        f"age -d -i {KEY_FILE} -o {_FOLDER}/pachet.tar {exported.name}",
        f"tar -xf {_FOLDER}/pachet.tar -C {_FOLDER}",
        f"ssh-keygen -Y verify -f {SIGNERS_FILE} -I {principal} -n {namespace} "
        f"-s {_FOLDER}/manifest.json.sig < {_FOLDER}/manifest.json",
        f'for f in {_FOLDER}/*.jsonl; do grep -q "$(sha256sum < $f | cut -c1-64)" '
        f'{_FOLDER}/manifest.json && echo "$f: OK" || echo "$f: FAILED"; done',
    )
