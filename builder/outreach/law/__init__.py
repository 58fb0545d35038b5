"""Statutes: bringing them in, their versions, what cites them, and what changed between two versions."""
