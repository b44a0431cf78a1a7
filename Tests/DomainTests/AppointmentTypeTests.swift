import Domain
import Testing

@Suite struct `A type of appointment` {
  static let writings: [(String, AppointmentType)] = [
    ("Asaleten", .asaleten), ("ASALETEN", .asaleten), ("asaleten ", .asaleten), ("Asalet", .asaleten),
    ("Boş Kadroya Vekaleten", .bosKadroyaVekaleten), ("BOŞ KADROYA VEKÂLETEN", .bosKadroyaVekaleten),
    ("bos kadroya vekalet", .bosKadroyaVekaleten), ("Dolu Kadroya Vekalet", .doluKadroyaVekaleten),
    ("dolu  kadroya vekâleten", .doluKadroyaVekaleten), ("Tedviren", .tedviren), ("TEDVİREN", .tedviren),
  ]

  @Test(arguments: writings)
  func `is read in any of its writings`(text: String, type: AppointmentType) {
    #expect(AppointmentType(writing: text) == type)
  }

  @Test(arguments: ["", "Vekaleten", "Vekalet", "Kadroya Vekaleten", "Geçici", "Asaleten Tedviren", "Asalaten"])
  func `is not guessed`(text: String) {
    #expect(AppointmentType(writing: text) == nil)
  }

  @Test func `takes the manager's own seat, but for the proxy beside an incumbent`() {
    #expect(AppointmentType.allCases.filter { $0.seat == .proxy } == [.doluKadroyaVekaleten])
  }
}
