"""Rule packs: what boilerplate says, as data. `packs/*.toml` is the source, `compiled/` its fast form."""
