import { Controller, Get } from '@nestjs/common';
import { RequiresFeature, Ungated } from '../../src/index.js';

@Controller('reports')
export class ReportsController {
  @Ungated('every tenant has reports')
  @Get()
  list(): string[] {
    return ['May', 'June'];
  }

  @RequiresFeature('export')
  @Get('export')
  export(): string {
    return 'month;total\nMay;120\nJune;140\n';
  }
}
