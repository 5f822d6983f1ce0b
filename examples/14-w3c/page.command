obelus annotate --annotations reader.jsonld ferry.md
