// The live picture with an answer laid over it: kept lines as they are, added ones broad with a plus, left out ones dotted.
import { useMemo } from 'preact/hooks';
import type { PictureChange } from '../../analyse/answer-change.ts';
import { pictureFrom } from '../../analyse/picture.ts';
import { type Desk, DeskProvider, useDesk } from '../desk.ts';
import { meansOf } from '../picture/means.ts';
import { Canvas } from './canvas.tsx';

export function ChangePicture({ change }: { readonly change: PictureChange }) {
  const desk = useDesk();
  const { casebook, whole, view, sighted, unfiltered } = desk;
  const changed = useMemo((): Pick<Desk, 'picture' | 'sighted' | 'unfiltered' | 'view'> => {
    const shown = new Set([...change.kept, ...change.added, ...change.dropped]);
    const picture = pictureFrom(
      casebook,
      whole.edges.filter(({ id }) => shown.has(id)),
    );
    const own = { picture, all: picture, left: '' };
    const { added, dropped } = change;
    return {
      picture,
      sighted: { ...sighted, ...own },
      unfiltered: { ...unfiltered, ...own },
      view: { ...view, change: { added: new Set(added), dropped: new Set(dropped) } },
    };
  }, [casebook, whole, view, sighted, unfiltered, change]);
  const means = meansOf();
  if (means === 'table') return null;
  return (
    <DeskProvider value={{ ...desk, ...changed }}>
      <Canvas means={means} lifted={null} fixed />
    </DeskProvider>
  );
}
