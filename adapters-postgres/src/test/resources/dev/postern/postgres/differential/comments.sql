-- set-up commented
CREATE TABLE notes (id integer CONSTRAINT notes_key PRIMARY KEY, body text, CONSTRAINT short CHECK (length(body) < 100));
CREATE INDEX notes_body ON notes (body);
COMMENT ON TABLE notes IS 'what was noted';

-- on commented
COMMENT ON TABLE notes IS 'all notes';
COMMENT ON TABLE notes IS NULL;
COMMENT ON TABLE public.notes IS 'it''s quoted';
COMMENT ON COLUMN notes.body IS 'the text';
COMMENT ON COLUMN public.notes.body IS '';
COMMENT ON INDEX notes_body IS 'by text';
COMMENT ON CONSTRAINT short ON notes IS 'not too long';
COMMENT ON CONSTRAINT notes_key ON public.notes IS 'the key';
COMMENT ON SCHEMA public IS 'everything';
COMMENT ON DATABASE postgres IS 'the database';
