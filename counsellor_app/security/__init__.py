"""Keys and ciphers: the only room that knows cryptography, the keyring and age."""
