"""The functions that the database asks about who has come, and what is theirs.

Each runs with the rights of the project's owner, for it reads what the asker may not; so each
looks for names in the schemas given here alone, and says no more than it must.
"""

NEW_KEYS = """
CREATE OR REPLACE FUNCTION musnad.new_keys(of text, wanted integer) RETURNS SETOF integer
LANGUAGE sql SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
    SELECT nextval(pg_get_serial_sequence(quote_ident(of), 'key'))::integer
    FROM generate_series(1, least(wanted, 1000))
$$
"""

FUNCTIONS = (NEW_KEYS,)
