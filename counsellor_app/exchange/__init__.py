"""What leaves and what comes back: records, signed and sealed bundles, their strict reader."""
