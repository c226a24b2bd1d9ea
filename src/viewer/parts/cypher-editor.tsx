// The place of the Cypher editor: a plain field until it is loaded, and where it cannot be.
import { useEffect, useRef, useState } from 'preact/hooks';
import { schema } from '../data.ts';
import type { Editor } from '../editor/editor.ts';

export interface Wrong {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Where a message of the server says that the mistake is: `... (query:3:8) ...`. */
export function wrongAt(message: string): Wrong | null {
  const [, line, column] = /\(query:(\d+):(\d+)\)/.exec(message) ?? [];
  return line === undefined ? null : { line: Number(line), column: Number(column), message };
}

interface Props {
  readonly text: string;
  /** What was asked last: when it changes, the text is put into the editor anew. */
  readonly asked: string;
  readonly wrong: Wrong | null;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export function CypherEditor({ text, asked, wrong, onChange, onRun }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useRef({ text, onChange, onRun });
  latest.current = { text, onChange, onRun };
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let wanted = true;
    Promise.all([import('../editor/editor.ts'), schema()]).then(
      ([{ createEditor }, graph]) => {
        if (!wanted || host.current === null) return;
        editor.current = createEditor(host.current, {
          text: latest.current.text,
          schema: graph,
          onChange: (next) => latest.current.onChange(next),
          onRun: () => latest.current.onRun(),
        });
        setReady(true);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
      editor.current?.stop();
      editor.current = null;
    };
  }, []);
  // Only what comes from elsewhere goes into the editor: what is typed comes out of it, and may be newer.
  useEffect(() => {
    if (asked !== '') editor.current?.setText(asked);
  }, [asked, ready]);
  useEffect(() => editor.current?.showError(wrong), [wrong, ready]);
  return (
    <div class="cypher-editor">
      {!ready && (
        <textarea
          aria-label="Cypher"
          spellcheck={false}
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRun();
          }}
        />
      )}
      <div ref={host} />
    </div>
  );
}
