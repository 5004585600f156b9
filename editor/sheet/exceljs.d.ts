/** The build of exceljs for browsers, as its own types describe the package. */
declare module 'exceljs/dist/exceljs.bare.min.js' {
  const excel: typeof import('exceljs');
  export default excel;
}
