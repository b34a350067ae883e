"""Answers questions about the U.S.-Mexico High-Level Economic Dialogue, verbatim and cited."""

__version__ = "0.1.0"
