extension CountyContract {
  /// The contract for machines: an OpenAPI 3.1 document, as JSON.
  package static var openAPI: [UInt8] { PackageResources.openapi_json }
}
