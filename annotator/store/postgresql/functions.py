"""What the database asks and does itself: who has come, what is theirs, whom it lets in.

Each function runs with the rights of the project's owner, since it reads what the asker may not.
So each looks for names in the schemas given here alone, goes by who logged in (``session_user``,
which ``SET ROLE`` does not change), and tells no more than it must.
"""

ME = """
CREATE OR REPLACE FUNCTION musnad.me() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
    SELECT name FROM member WHERE login = session_user::text
$$
"""

ROLE = """
CREATE OR REPLACE FUNCTION musnad.role() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
    SELECT role FROM member WHERE login = session_user::text
$$
"""

# An annotator may see what others made of an article once they have finished it themselves.
HAS_FINISHED = """
CREATE OR REPLACE FUNCTION musnad.has_finished(of integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
    SELECT EXISTS (SELECT FROM annotation
                   WHERE article = of AND annotator = me() AND status = 'finished')
$$
"""

# Where nothing is given out, everybody annotates what they like.
IS_ASSIGNED = """
CREATE OR REPLACE FUNCTION musnad.is_assigned(of integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
    SELECT EXISTS (SELECT FROM assignment WHERE article = of AND annotator = me())
        OR NOT EXISTS (SELECT FROM assignment)
$$
"""

HAS_BEGUN = """
CREATE OR REPLACE FUNCTION musnad.has_begun(of integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
    SELECT EXISTS (SELECT FROM annotation
                   WHERE article = of AND annotator = me() AND status <> 'new')
$$
"""

# Whether a journal's entry, or the use of an entity, is this person's to write.
MAY_WRITE = """
CREATE OR REPLACE FUNCTION musnad.may_write(of integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
    SELECT CASE role()
        WHEN 'manager' THEN true
        ELSE EXISTS (SELECT FROM annotation WHERE key = of
                     AND (annotator = me()
                          OR annotator = 'adjudicated' AND role() = 'adjudicator'))
    END
$$
"""

NEW_KEYS = """
CREATE OR REPLACE FUNCTION musnad.new_keys(of text, wanted integer) RETURNS SETOF integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
BEGIN
    IF role() IS NULL OR of <> 'annotation' AND role() <> 'manager' THEN
        RAISE insufficient_privilege USING MESSAGE = 'no keys of ' || of || ' for ' || session_user;
    END IF;
    RETURN QUERY SELECT nextval(pg_get_serial_sequence(quote_ident(of), 'key'))::integer
                 FROM generate_series(1, least(wanted, 1000));
END $$
"""

# Nobody takes a number beforehand that somebody else is to get.
IS_GIVEN = """
CREATE OR REPLACE FUNCTION musnad.is_given(key integer) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
    SELECT key BETWEEN 1 AND last_value FROM annotation_key_seq
$$
"""

# What is noted with a login that this project has made; only who may alter a login may note that.
ORIGIN = """
CREATE OR REPLACE FUNCTION musnad.origin() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
    SELECT 'made by the Musnad project in database ' || oid
    FROM pg_database WHERE datname = current_database()
$$
"""

# Gives a member whose password is lost another one. A login that this project has not made is not
# its managers' to give away, since it may open other doors; nor is one that stands above others.
RENEW = """
CREATE OR REPLACE FUNCTION musnad.renew(whom text, verifier text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
DECLARE
    who text;
BEGIN
    IF role() IS DISTINCT FROM 'manager' THEN
        RAISE insufficient_privilege USING MESSAGE = 'only managers give others passwords';
    END IF;
    IF verifier IS NULL OR verifier !~
        '^SCRAM-SHA-256\\$[0-9]+:[A-Za-z0-9+/=]+\\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$'
    THEN
        RAISE insufficient_privilege USING MESSAGE = 'passwords are not sent as they are';
    END IF;
    SELECT rolname INTO who FROM member JOIN pg_roles ON rolname = login
    WHERE name = whom AND member.role <> 'manager' AND rolcanlogin
        AND NOT (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
        AND NOT EXISTS (SELECT FROM pg_auth_members AS groups WHERE groups.member = pg_roles.oid)
        AND shobj_description(pg_roles.oid, 'pg_authid') = origin();
    IF who IS NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', who, verifier);
    RETURN true;
END $$
"""

# Lets a role of the server into the project; a new one is made where there is none. The password
# comes as what SCRAM makes of it, so that no log of the server's ever holds it.
ADMIT = """
CREATE OR REPLACE FUNCTION musnad.admit(who text, verifier text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
DECLARE
    is_new boolean := NOT EXISTS (SELECT FROM pg_roles WHERE rolname = who);
BEGIN
    IF role() IS DISTINCT FROM 'manager' AND session_user <> current_user THEN
        RAISE insufficient_privilege USING MESSAGE = 'only managers let others in';
    END IF;
    IF is_new THEN
        IF verifier IS NULL OR verifier !~ '^SCRAM-SHA-256\\$' THEN
            RAISE insufficient_privilege USING MESSAGE = 'passwords are not sent as they are';
        END IF;
        EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION '
                       'NOBYPASSRLS PASSWORD %L', who, verifier);
        EXECUTE format('COMMENT ON ROLE %I IS %L', who, origin());
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA musnad TO %I', who);
    BEGIN
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), who);
    EXCEPTION WHEN insufficient_privilege THEN
        NULL;  -- the database is somebody else's, who has said who may connect to it
    END;
    RETURN is_new;
END $$
"""

# Their work stays, and so does their name: it is on what they annotated.
DISMISS = """
CREATE OR REPLACE FUNCTION musnad.dismiss(whom text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
DECLARE
    gone text;
BEGIN
    IF role() IS DISTINCT FROM 'manager' THEN
        RAISE insufficient_privilege USING MESSAGE = 'only managers let others go';
    END IF;
    SELECT login INTO gone FROM member WHERE name = whom AND login IS NOT NULL;
    IF gone IS NULL THEN
        RETURN;
    END IF;
    UPDATE member SET login = NULL WHERE name = whom;
    UPDATE assignment SET annotator = NULL, given = NULL, "by" = NULL
    WHERE annotator = whom AND NOT EXISTS (
        SELECT FROM annotation WHERE annotation.article = assignment.article
        AND annotation.annotator = whom AND status <> 'new');
    EXECUTE format('REVOKE ALL ON SCHEMA musnad FROM %I', gone);
    BEGIN
        EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), gone);
    EXCEPTION WHEN insufficient_privilege THEN
        NULL;
    END;
END $$
"""

# A journal says who wrote in it where that was not the annotator: nobody says so for themselves.
SIGN = """
CREATE OR REPLACE FUNCTION musnad.sign() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
DECLARE
    writer text := coalesce(me(), session_user);
BEGIN
    SELECT nullif(writer, annotator) INTO NEW."by" FROM annotation WHERE key = NEW.annotation;
    RETURN NEW;
END $$
"""

# No change of an annotation without its entry in the journal, finishing it among them: so it can
# be told afterwards what somebody could see, and when. Asked when all of a save is written.
KEEP = """
CREATE OR REPLACE FUNCTION musnad.keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.version = 0 AND (NEW.status = 'new' OR role() = 'manager') THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.version <= OLD.version OR NOT EXISTS (
        SELECT FROM journal WHERE annotation = NEW.key AND version = NEW.version
    ) THEN
        RAISE insufficient_privilege USING MESSAGE = 'not without an entry in the journal';
    END IF;
    RETURN NULL;
END $$
"""

# Tells all who listen that something has changed: of which article, but neither what nor by whom.
TELL = """
CREATE OR REPLACE FUNCTION musnad.tell() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = musnad, pg_temp AS $$
DECLARE
    named text;
BEGIN
    IF TG_TABLE_NAME = 'setting' THEN
        IF starts_with(coalesce(NEW.name, OLD.name), 'own.') THEN
            RETURN NULL;  -- what somebody's own window remembers
        END IF;
    ELSIF TG_TABLE_NAME = 'article' THEN
        IF TG_OP = 'UPDATE' THEN  -- many come at once, and are told once
            named := NEW.id;
        END IF;
    ELSIF TG_TABLE_NAME IN ('annotation', 'assignment', 'adjudication') THEN
        SELECT id INTO named FROM article WHERE key = coalesce(NEW.article, OLD.article);
    END IF;
    IF octet_length(named) > 4000 THEN
        named := NULL;  -- what is told has 8000 bytes at most
    END IF;
    PERFORM pg_notify('musnad',
                      json_build_object('what', TG_TABLE_NAME, 'article', named)::text);
    RETURN NULL;
END $$
"""

FUNCTIONS = (
    ME,
    ROLE,
    HAS_FINISHED,
    IS_ASSIGNED,
    HAS_BEGUN,
    MAY_WRITE,
    NEW_KEYS,
    IS_GIVEN,
    ORIGIN,
    ADMIT,
    RENEW,
    DISMISS,
    SIGN,
    KEEP,
    TELL,
)

TELLING = ("annotation", "assignment", "adjudication", "article", "member", "setting")
TRIGGERS = (
    """CREATE OR REPLACE TRIGGER signed BEFORE INSERT ON musnad.journal
       FOR EACH ROW EXECUTE FUNCTION musnad.sign()""",
    "DROP TRIGGER IF EXISTS kept ON musnad.annotation",
    """CREATE CONSTRAINT TRIGGER kept AFTER INSERT OR UPDATE ON musnad.annotation
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION musnad.keep()""",
    *(
        f"""CREATE OR REPLACE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON musnad.{table}
            FOR EACH ROW EXECUTE FUNCTION musnad.tell()"""
        for table in TELLING
    ),
)
