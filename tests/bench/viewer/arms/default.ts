// The view that our viewer opens on, drawn as it is without a graphics card.
import { createCanvasRenderer } from '../../../../src/viewer/picture/canvas-renderer.ts';
import { race } from '../arm.ts';
import { drawing, LISTENERS } from './ours.ts';

race(drawing((container) => createCanvasRenderer(container, LISTENERS), false));
