// Arranges large pictures beside the page, so that it stays usable meanwhile.
import { arranged, type Plan } from './layout.ts';

addEventListener('message', ({ data }: MessageEvent<Plan>) => postMessage(arranged(data)));
