"""Exchange: other people's material becomes values that the command line writes as a new exhibition."""
