// Everything at once on our WebGL renderer.
import { createSigmaRenderer } from '../../../../src/viewer/picture/sigma-renderer.ts';
import { race } from '../arm.ts';
import { drawing, LISTENERS } from './ours.ts';

race(drawing((container) => createSigmaRenderer(container, LISTENERS), true));
