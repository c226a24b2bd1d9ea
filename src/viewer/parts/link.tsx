// A link to another screen of this page: a real address, followed without a reload.
import type { ComponentChildren } from 'preact';
import { type Address, START } from '../../analyse/address.ts';
import { hrefOf } from '../address.ts';
import { useDesk } from '../desk.ts';

interface Props {
  /** Whatever it leaves out is as at the start; the dossier is kept, filters and sight are kept where `keep` says so. */
  readonly to: Partial<Address>;
  readonly keep?: boolean;
  readonly class?: string;
  readonly current?: boolean;
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function Link({ to, keep = false, class: name, current, label, children }: Props) {
  const { address, go } = useDesk();
  const target: Address = {
    ...START,
    dossier: address.dossier,
    filters: keep ? address.filters : START.filters,
    sight: keep ? address.sight : START.sight,
    ...to,
  };
  return (
    <a
      class={name}
      href={hrefOf(target)}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(target);
      }}
    >
      {children}
    </a>
  );
}
