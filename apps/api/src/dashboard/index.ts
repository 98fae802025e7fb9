/** What a tenant does, in figures. */
export { DashboardModule } from './dashboard.module.js';
