"""Rule packs: the wording of boilerplate as data. `packs/*.toml` is the source, `compiled/` its fast form."""
