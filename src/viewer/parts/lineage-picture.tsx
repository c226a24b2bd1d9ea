// The lineage drawn: lanes by maker, a box for each version in the order of time, lines from older to newer, changes as marks.
import { useMemo } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import type { Lineage, Revision, Version } from '../../analyse/lineage.ts';
import { lineageLayout } from '../../analyse/lineage-layout.ts';
import { revisionText, versionText } from '../../analyse/lineage-text.ts';
import { capital, dateText } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { FavourMark } from './favour.tsx';

/** Letters of a name that a line of a box holds at least, and most lines. */
const LINE = 12;
const MOST_LINES = 7;

/** A version as its lane names it: whose it is stands beside the lane. */
const shortName = ({ name }: Version, maker: string): string =>
  name.startsWith(`${maker}: `) ? capital(name.slice(maker.length + 2)) : name;

/** Boxes are as high as the longest name asks for. */
function sizesFor(names: readonly string[]) {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  const lines = Math.min(MOST_LINES, Math.max(3, Math.ceil(longest / LINE)));
  const height = 26 + 15 * lines;
  return { lines, column: 148, lane: height + 60, low: 56, head: 30, box: { width: 128, height } };
}

interface Props {
  readonly lineage: Lineage;
  readonly order: readonly string[];
}

export function LineagePicture({ lineage, order }: Props) {
  const { casebook, address } = useDesk();
  const names = lineage.versions.map((version) => shortName(version, nameOf(casebook.actors, version.lane)));
  const sizes = sizesFor(names);
  const layout = useMemo(() => lineageLayout(lineage, sizes), [lineage]);
  const opened = address.opened?.id;
  const { box } = sizes;
  return (
    <div class="lineage">
      <ol class="lineage-lanes" aria-hidden="true">
        {lineage.lanes.map((id, at) => (
          <li key={id} style={{ height: `${layout.lanes[at]?.height}px` }}>
            {nameOf(casebook.actors, id)}
          </li>
        ))}
      </ol>
      <div class="lineage-field" style={{ width: `${layout.width}px`, height: `${layout.height}px` }}>
        <svg width={layout.width} height={layout.height} aria-hidden="true">
          <defs>
            <marker
              id="lineage-tip"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerUnits="userSpaceOnUse"
              markerWidth="9"
              markerHeight="9"
              orient="auto"
            >
              <path d="M0 .8 7.4 4 0 7.2z" />
            </marker>
          </defs>
          {layout.lanes.map(({ top, height }) => (
            <line key={top} class="lineage-base" x2={layout.width} y1={top + height} y2={top + height} />
          ))}
          {layout.versions.map(({ id, x, y, others }) => {
            const middle = x + box.width / 2;
            const heights = [y + box.height / 2, ...others.map((other) => other.y)];
            return (
              <g key={id}>
                <line
                  class="maker-line"
                  x1={middle}
                  x2={middle}
                  y1={Math.min(...heights)}
                  y2={Math.max(...heights)}
                />
                {others.map((other) => (
                  <circle
                    key={other.y}
                    class={other.denied ? 'maker denied' : 'maker'}
                    cx={middle}
                    cy={other.y}
                    r="5"
                  />
                ))}
              </g>
            );
          })}
          {layout.lines.map(({ id, path }) => (
            <path
              key={id}
              class={id === opened ? 'lineage-line on' : 'lineage-line'}
              d={path}
              marker-end="url(#lineage-tip)"
            />
          ))}
        </svg>
        <ol>
          {lineage.versions.map((version, at) => (
            <li
              key={version.id}
              class="version"
              style={{
                left: `${layout.versions[at]?.x}px`,
                top: `${layout.versions[at]?.y}px`,
                width: `${box.width}px`,
              }}
            >
              <VersionBox
                version={version}
                name={names[at] ?? version.name}
                sizes={sizes}
                on={version.id === opened}
              />
              {lineage.revisions
                .filter(({ newer }) => newer === version.id)
                .map((revision) => (
                  <ChangesButton
                    key={revision.id}
                    revision={revision}
                    order={order}
                    on={revision.id === opened}
                  />
                ))}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

interface BoxProps {
  readonly version: Version;
  /** As the box says it. */
  readonly name: string;
  readonly sizes: ReturnType<typeof sizesFor>;
  readonly on: boolean;
}

function VersionBox({ version, name, sizes, on }: BoxProps) {
  const { casebook } = useDesk();
  const { open } = useSteps();
  const { id, occurredOn, status } = version;
  const label = versionText(casebook, { ...version, name });
  return (
    <button
      type="button"
      class={`version-box version-${status}${on ? ' on' : ''}`}
      style={{ height: `${sizes.box.height}px` }}
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={() => open(on ? null : { kind: 'act', id, show: 'sides' })}
    >
      <span class="version-date">{dateText(occurredOn)}</span>{' '}
      <span class="version-name" style={{ '-webkit-line-clamp': sizes.lines }}>
        {name}
      </span>
    </button>
  );
}

interface ChangesProps {
  readonly revision: Revision;
  readonly order: readonly string[];
  readonly on: boolean;
}

function ChangesButton({ revision, order, on }: ChangesProps) {
  const { casebook } = useDesk();
  const { open } = useSteps();
  const { id, changes } = revision;
  const label = revisionText(casebook, revision);
  return (
    <button
      type="button"
      class={on ? 'changes on' : 'changes'}
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={() => open(on ? null : { kind: 'revision', id, show: 'sides' })}
    >
      {changes.length === 0 ? (
        <span class="quiet">not told</span>
      ) : (
        changes.map(({ issue, text, favours }) => (
          <FavourMark key={`${issue} ${text}`} favours={favours} order={order} />
        ))
      )}
    </button>
  );
}
