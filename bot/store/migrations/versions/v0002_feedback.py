"""Who was told who speaks; what is kept of answers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what the first answer and the question after each answer need."""
    op.add_column("person", sa.Column("introduced", sa.Boolean(), server_default=sa.false(), nullable=False))
    for name in ("receipt", "gap"):
        keys = ("subject", "version") if name == "receipt" else ("guess", "zone")
        received = [sa.Column("received_on", sa.Date(), nullable=False)] if name == "receipt" else []
        op.create_table(
            name,
            sa.Column("person", sa.LargeBinary(), nullable=False),
            *(sa.Column(key, sa.Text(), nullable=False) for key in keys),
            *received,
            sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
            sa.PrimaryKeyConstraint("person", *keys, name=op.f(f"pk_{name}")),
        )
        op.create_index(f"ix_{name}_expires_at", name, ["expires_at"])
    op.create_table(
        "vote",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "version", "verdict", name=op.f("pk_vote")),
    )
