// What this browser can draw with: asked once, before anything is drawn.

export type Means = 'webgl' | 'canvas' | 'table';

/** Renderers that are a program, not a graphics card; there Canvas 2D is several times faster than WebGL. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

function hasFastWebGL(): boolean {
  try {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    if (context === null) return false;
    const info = context.getExtension('WEBGL_debug_renderer_info');
    const name = context.getParameter(info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL);
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return !SOFTWARE.test(String(name));
  } catch {
    return false;
  }
}

function hasCanvas(): boolean {
  try {
    return document.createElement('canvas').getContext('2d') !== null;
  } catch {
    return false;
  }
}

let known: Means | null = null;

/** WebGL on a graphics card, or Canvas 2D, or neither: then the table says the same. Starting WebGL to ask takes a while. */
export function meansOf(): Means {
  known ??= hasFastWebGL() ? 'webgl' : hasCanvas() ? 'canvas' : 'table';
  return known;
}
