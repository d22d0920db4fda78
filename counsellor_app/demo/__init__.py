"""People who do not exist, the tour, the gallery and the drill."""
