// What the bundler makes of an import of a worker.
declare module '*?worker&inline' {
  const Constructor: new () => Worker;
  export default Constructor;
}
