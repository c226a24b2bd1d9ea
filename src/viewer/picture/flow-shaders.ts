// The two shaders of the flow program. Lengths are device pixels; the curve is a quadratic Bezier from centre to centre.

export const VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec2 a_look;
attribute vec2 a_dash;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec3 a_step;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_head;

vec2 pixels(vec2 point) {
  return ((u_matrix * vec3(point, 1.0)).xy + 1.0) * 0.5 * u_dimensions;
}

vec2 at(vec2 a, vec2 b, vec2 c, float t) {
  return mix(mix(a, b, t), mix(b, c, t), t);
}

vec2 slope(vec2 a, vec2 b, vec2 c, float t) {
  return 2.0 * mix(b - a, c - b, t);
}

// Where the curve from a leaves the circle of that radius around a: three steps of Newton's method.
float leaving(vec2 a, vec2 b, vec2 c, float radius) {
  float t = clamp(radius / max(1.0, 2.0 * length(b - a)), 0.0, 0.9);
  for (int i = 0; i < 3; i++) {
    vec2 away = at(a, b, c, t) - a;
    float distance = max(0.001, length(away));
    float growth = max(1.0, dot(slope(a, b, c, t), away / distance));
    t = clamp(t - (distance - radius) / growth, 0.0, 1.0);
  }
  return t;
}

void main() {
  vec2 a = pixels(a_source);
  vec2 c = pixels(a_target);
  vec2 line = c - a;
  float span = max(1.0, length(line));
  vec2 b = 0.5 * (a + c) + vec2(-line.y, line.x) * a_look.y;

  float thickness = a_look.x * u_pixelRatio / sqrt(u_sizeRatio);
  float head = (6.0 * u_pixelRatio + 1.7 * thickness) / sqrt(u_sizeRatio);
  float half_ = 0.5 * thickness;
  float wide = 0.5 * (5.0 * u_pixelRatio / sqrt(u_sizeRatio) + 1.6 * thickness);
  #ifdef PICKING_MODE
  half_ = max(half_, 5.0 * u_pixelRatio);
  #endif

  vec2 radii = a_radii * u_pixelRatio / u_sizeRatio + 2.5 * u_pixelRatio;
  float start = leaving(a, b, c, radii.x);
  float tip = 1.0 - leaving(c, b, a, radii.y);
  float base = max(start, 1.0 - leaving(c, b, a, radii.y + head));

  float t = a_step.z > 1.5 ? tip : a_step.z > 0.5 ? base : mix(start, base, a_step.x);
  float reach = a_step.z > 1.5 ? 0.0 : a_step.z > 0.5 ? wide : half_;
  vec2 tangent = normalize(slope(a, b, c, t));
  float feather = a_step.z > 1.5 ? 0.0 : 1.0;
  vec2 place = at(a, b, c, t) + vec2(-tangent.y, tangent.x) * a_step.y * (reach + feather);
  gl_Position = vec4(place / u_dimensions * 2.0 - 1.0, 0.0, 1.0);

  float along = 0.0;
  vec2 last = at(a, b, c, start);
  for (int i = 1; i <= 8; i++) {
    vec2 next = at(a, b, c, mix(start, t, float(i) / 8.0));
    along += length(next - last);
    last = next;
  }
  v_along = along;
  v_side = a_step.y * (reach + feather);
  v_half = reach;
  v_head = a_step.z > 0.5 ? 1.0 : 0.0;
  v_dash = a_dash * u_pixelRatio / sqrt(u_sizeRatio);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_head;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = clamp(v_half - abs(v_side) + 0.5, 0.0, 1.0);
  if (v_dash.y > 0.0 && v_head < 0.5) {
    float at = mod(v_along, v_dash.x + v_dash.y);
    cover *= clamp(v_dash.x - at + 0.5, 0.0, 1.0) + clamp(at - v_dash.x - v_dash.y + 0.5, 0.0, 1.0);
  }
  gl_FragColor = v_color * cover;
  #endif
}
`;
