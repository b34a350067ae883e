"""Runs the command line as ``python -m hled_bot``."""

from hled_bot.cli import main

if __name__ == "__main__":
    main()
