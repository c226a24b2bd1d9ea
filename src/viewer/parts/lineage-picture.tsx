// The lineage drawn: lanes by maker, a box for each version in the order of time, lines from older to newer, changes as marks.
import { useMemo } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import type { Lineage, Revision, Version } from '../../analyse/lineage.ts';
import { lineageLayout } from '../../analyse/lineage-layout.ts';
import { revisionText } from '../../analyse/lineage-text.ts';
import { count, dateText, listText } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { FavourMark } from './favour.tsx';

const SIZES = { column: 122, lane: 128, low: 56, head: 30, box: { width: 102, height: 68 } };

interface Props {
  readonly lineage: Lineage;
  readonly order: readonly string[];
}

export function LineagePicture({ lineage, order }: Props) {
  const { casebook, address } = useDesk();
  const layout = useMemo(() => lineageLayout(lineage, SIZES), [lineage]);
  const opened = address.opened?.id;
  const { box } = SIZES;
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
              <VersionBox version={version} height={box.height} on={version.id === opened} />
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
  readonly height: number;
  readonly on: boolean;
}

function VersionBox({ version, height, on }: BoxProps) {
  const { casebook } = useDesk();
  const { open } = useSteps();
  const { id, name, occurredOn, status, makers, claims, denials } = version;
  const by = listText(
    makers.filter((maker) => maker.claims.length > 0).map(({ side }) => nameOf(casebook.actors, side)),
  );
  const facts = `${count(claims.length, 'claim')}, ${count(denials.length, 'denial')}`;
  const label = `${dateText(occurredOn)} ${name}${by === '' ? '' : `, made by ${by}`}: ${facts}, ${status}`;
  return (
    <button
      type="button"
      class={`version-box version-${status}${on ? ' on' : ''}`}
      style={{ height: `${height}px` }}
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={() => open(on ? null : { kind: 'act', id, show: 'sides' })}
    >
      <span class="version-date">{dateText(occurredOn)}</span> <span class="version-name">{name}</span>
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
