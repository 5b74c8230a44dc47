export { Dashboard } from './Dashboard';
export { dashboardMessages } from './messages';
