"""Knowledge out: files that others read, and ours that come back unchanged."""
