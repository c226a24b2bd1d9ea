// The Cypher editor, loaded when it is first needed: in a shadow root, for the page's policy allows no style elements.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, linter, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { suggestionsAt } from '../../analyse/cypher-complete.ts';
import { lintCypher, propertyTypes } from '../../analyse/cypher-lint.ts';
import type { GraphSchema } from '../../model/schema.ts';
import { cypher } from './cypher-language.ts';

export interface EditorOptions {
  readonly text: string;
  readonly schema: GraphSchema;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export interface Editor {
  readonly setText: (text: string) => void;
  /** Underlines what the server found wrong; 1-based. */
  readonly showError: (error: { line: number; column: number; message: string } | null) => void;
  readonly stop: () => void;
}

const looks = EditorView.theme({
  '&': { fontSize: '14px', color: 'var(--ink)', backgroundColor: 'var(--raised)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-content': { fontFamily: 'var(--mono)', caretColor: 'var(--ink)', minHeight: '9em' },
  '.cm-scroller': { lineHeight: '1.55' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunk)',
    color: 'var(--quiet)',
    borderRight: '1px solid var(--hair)',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--marker) !important',
  },
  '.cm-matchingBracket': { backgroundColor: 'var(--marker)', color: 'var(--marker-ink) !important' },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--hair-strong)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--marker)',
    color: 'var(--marker-ink)',
  },
  '.cm-completionDetail': {
    fontStyle: 'normal',
    fontSize: '12px',
    color: 'var(--quiet)',
    fontFamily: 'var(--sans)',
  },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
});

/** Where a browser replaces styled text itself, it writes a style attribute, which the page's policy forbids. */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { data, inputType } = event;
  if (inputType !== 'insertText' || data === null || view.composing || view.state.selection.main.empty)
    return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(data));
  return true;
}

export function createEditor(host: HTMLElement, { text, schema, onChange, onRun }: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const properties = propertyTypes(schema);
  let failed: Diagnostic | null = null;
  const warn = (view: EditorView): Diagnostic[] => {
    const { doc } = view.state;
    const warnings = lintCypher(doc.toString(), { properties }).map(({ what, remedy, where }) => {
      const line = doc.line(Math.min(where?.line ?? 1, doc.lines));
      const from = Math.min(line.from + (where?.column ?? 1) - 1, line.to);
      const message = remedy === undefined ? what : `${what} - ${remedy}`;
      return { from, to: view.state.wordAt(from)?.to ?? line.to, severity: 'warning' as const, message };
    });
    return failed === null ? warnings : [...warnings, failed];
  };
  const run = {
    key: 'Mod-Enter',
    run: () => {
      onRun();
      return true;
    },
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        cypher,
        autocompletion({
          icons: false,
          override: [
            ({ state, pos, explicit }) => {
              const { from, options } = suggestionsAt(state.doc.toString(), pos, schema);
              if (
                options.length === 0 ||
                (from === pos && !explicit && !/[:.$|]/.test(state.sliceDoc(pos - 1, pos)))
              )
                return null;
              return {
                from,
                options: options.map(({ text: label, meaning }) => ({ label, detail: meaning })),
                validFor: /^\$?\w*$/,
              };
            },
          ],
        }),
        linter(warn, { delay: 400 }),
        lintGutter(),
        Prec.highest(keymap.of([run])),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.domEventHandlers({ beforeinput: typeOver }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Cypher', spellcheck: 'false' }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          failed = null;
          onChange(update.state.doc.toString());
        }),
        looks,
      ],
    }),
  });
  return {
    setText: (next) => {
      if (next !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    showError: (error) => {
      failed = null;
      if (error === null) return view.dispatch(setDiagnostics(view.state, warn(view)));
      const { doc } = view.state;
      const line = doc.line(Math.min(Math.max(1, error.line), doc.lines));
      const from = Math.min(line.from + error.column - 1, line.to);
      const to = Math.max(view.state.wordAt(from)?.to ?? from, Math.min(from + 1, line.to));
      failed = { from, to, severity: 'error', message: error.message };
      view.dispatch(setDiagnostics(view.state, warn(view)));
    },
    stop: () => view.destroy(),
  };
}
