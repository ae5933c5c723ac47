"""How the course's pictures look: one palette, one style, and a player for films that loads nothing from anywhere."""
