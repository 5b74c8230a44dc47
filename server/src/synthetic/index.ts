export { generateProvince, type ProvinceOptions } from './generate-province';
export { type Summary, type Tally } from './summary';
