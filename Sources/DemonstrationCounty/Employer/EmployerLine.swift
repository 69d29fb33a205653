/// What an employer hires for.
enum EmployerLine: CaseIterable {
  case logistics, materials, market, property, housekeeping, care, kitchen, banquet, retail
  case farm, forest, site, publicService, workshop, plant, craft, events, labourExport, homes
}
