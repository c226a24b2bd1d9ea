// Everything at once on our canvas renderer.
import { createCanvasRenderer } from '../../../../src/viewer/picture/canvas-renderer.ts';
import { race } from '../arm.ts';
import { drawing, LISTENERS } from './ours.ts';

race(drawing((container) => createCanvasRenderer(container, LISTENERS), true));
