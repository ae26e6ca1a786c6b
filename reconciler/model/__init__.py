"""The nouns: Spec → Object → State → Change → Step → Plan. No I/O, no third-party imports, no kind names."""
