"""Keeps the bot at work under load while everything around it breaks: `make soak`."""
