"""How knowledge comes and goes: importers and exporters."""
