"""From mentions to entities: gazetteer lookup and one entity per thing."""
