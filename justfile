# The few commands of everyday work. Needs uv, and `just` itself (`uv tool install rust-just`).

# Everything that CI checks
check:
    .ci/run

# The tests; `just test tests/orgchart -n0 -k cycle` runs a part in one process
test *arguments:
    uv run pytest {{arguments}}

# The server with the demo data, restarted by hand; beside it Vite with hot reload of the web app
dev:
    uv run inroad demo --no-serve
    (uv run inroad serve --no-browser &) && .ci/npm --prefix web run dev

# Write the generated reference anew
docs:
    uv run python -m docs.generate

# Write the golden files anew; look at the difference before you commit it
golden:
    uv run python -m tests.orgchart.goldens

# Wheel and source archive, the web app inside
build:
    uv build

# One benchmark beside its peers: `just bench layout`
bench name *arguments:
    uv run python benchmarks/{{name}}/run.py {{arguments}}
