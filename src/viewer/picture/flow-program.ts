// How sigma draws a pressure: one ribbon, straight or bent, solid or dashed, with its arrow head. Bent ribbons keep
// parallel edges apart; while picking, a ribbon is at least ten pixels wide, so that a thin one can be hit.
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { FRAGMENT, VERTEX } from './flow-shaders.ts';

/** What an edge carries beside sigma's own attributes. */
export interface FlowData extends EdgeDisplayData {
  /** Distance of the control point from the straight line, in lengths of the line; left of the direction is positive. */
  readonly curvature: number;
  /** In CSS pixels; a gap of 0 is a solid line. */
  readonly stroke: number;
  readonly gap: number;
}

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_dimensions'] as const;
const SEGMENTS = 24;

/** Along (0 to 1), side (-1 or 1), part (0 shaft, 1 base of the head, 2 tip). */
const STEPS: number[][] = [
  ...Array.from({ length: SEGMENTS + 1 }, (_, at) => [
    [at / SEGMENTS, -1, 0],
    [at / SEGMENTS, 1, 0],
  ]).flat(),
  [1, -1, 1],
  [1, 1, 1],
  [1, -1, 2],
  [1, 1, 2],
];

export class FlowProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: STEPS.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_radii', size: 2, type: FLOAT },
        { name: 'a_look', size: 2, type: FLOAT },
        { name: 'a_dash', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_step', size: 3, type: FLOAT }],
      CONSTANT_DATA: STEPS,
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: FlowData,
  ): void {
    const values = [
      source.x,
      source.y,
      target.x,
      target.y,
      source.size,
      target.size,
      data.size,
      data.curvature,
      data.stroke,
      data.gap,
      floatColor(data.color),
      edgeIndex,
    ];
    this.array.set(values, startIndex);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    const { u_matrix, u_sizeRatio, u_pixelRatio, u_dimensions } = uniformLocations;
    gl.uniformMatrix3fv(u_matrix ?? null, false, params.matrix);
    gl.uniform1f(u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(u_pixelRatio ?? null, params.pixelRatio);
    gl.uniform2f(u_dimensions ?? null, params.width * params.pixelRatio, params.height * params.pixelRatio);
  }
}
