"""What documents state: who attended, what the pillars are, who said what."""
