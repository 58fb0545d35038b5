"""The grammar of Chinese statutes: their parts and numbers, how they are read and cited. Words in, values out."""
