"""Runs the command line as ``python -m hled_bot``."""

from hled_bot.cli import main

main()
