// Words of a text as they are shown: without its marks, with its emphasis.
import type { Shown } from '../../analyse/dress.ts';

export function Dressed({ shown }: { readonly shown: readonly Shown[] }) {
  return (
    <>
      {shown.map(({ start, text, as }) =>
        as === 'strong' ? (
          <strong key={start}>{text}</strong>
        ) : as === 'emphasis' ? (
          <em key={start}>{text}</em>
        ) : (
          text
        ),
      )}
    </>
  );
}
