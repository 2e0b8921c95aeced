"""Alembic's entry: runs on the connection it is handed (see `storage.migrate`)."""

from alembic import context

from inroad.storage.declaring import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
