// How sigma draws an actor: a circle of three rings whose widths tell its kind.
import { createNodeBorderProgram } from '@sigma/node-border';

export const ActorProgram = createNodeBorderProgram({
  borders: [
    { size: { attribute: 'ring', defaultValue: 1 }, color: { attribute: 'color' } },
    { size: { attribute: 'gap', defaultValue: 0 }, color: { attribute: 'ground' } },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
});
