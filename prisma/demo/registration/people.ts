/** People who have registered for the demo summits. Nobody of these exists; they are written to at `demo.example`. */
export type DemoPerson = {
  key: string
  /** As on the badge. */
  name: string
  organisation: string
  /** ISO 3166-1. */
  state: string
  language: 'en' | 'fr'
}

const people: [name: string, organisation: string, state: string, language: 'en' | 'fr'][] = [
  ['Étienne Beauséjour-Côté', 'Forum des communes ouvertes', 'CA', 'fr'],
  ['Zoë Hébert', 'Ledger of the North', 'CA', 'fr'],
  ['Nguyễn Thị Thanh Hương', 'Open Delta Institute', 'VN', 'en'],
  ['Øystein Håkonsen', 'Fjord Register', 'NO', 'en'],
  ['Ağca Yıldırım', 'Civic Bridge', 'TR', 'en'],
  ['Łucja Wójcik', 'Jawnie', 'PL', 'en'],
  ['Søren Kjærgaard', 'Data til alle', 'DK', 'en'],
  ['Þórdís Guðmundsdóttir', 'Opin gögn', 'IS', 'en'],
  ['María José Núñez Peña', 'Cuentas Claras', 'AR', 'en'],
  ['João Brandão', 'Instituto Transparência Viva', 'BR', 'en'],
  ['Mamadou Lamine N’Diaye', 'Réseau budget citoyen', 'SN', 'fr'],
  ['Aïssatou Bâ', 'Observatoire des marchés', 'SN', 'fr'],
  ['Kwabena Owusu-Ansah', 'Open Chapter', 'GH', 'en'],
  ['Wanjirũ Kamau', 'Sauti Yetu', 'KE', 'en'],
  ['Χρυσάνθη Παπαδοπούλου', 'Ανοιχτή Πόλη', 'GR', 'en'],
  ['Олександра Шевчук', 'Прозорий бюджет', 'UA', 'en'],
  ['Ивайло Георгиев', 'Отворен закон', 'BG', 'en'],
  ['ნინო გელაშვილი', 'ღია საზოგადოება', 'GE', 'en'],
  ['Հասմիկ Գրիգորյան', 'Բաց կառավարում', 'AM', 'en'],
  ['ليلى بن يوسف', 'مرصد الشفافية', 'TN', 'fr'],
  ['عمر الحسني', 'جمعية البيانات المفتوحة', 'MA', 'fr'],
  ['רות בן־דוד', 'שקיפות לכול', 'IL', 'en'],
  ['सीता अधिकारी', 'खुला नेपाल', 'NP', 'en'],
  ['தமிழ்ச்செல்வி முருகன்', 'Open Archive Trust', 'LK', 'en'],
  ['ณัฐพร ศรีสุข', 'เครือข่ายข้อมูลเปิด', 'TH', 'en'],
  ['김서연', '열린정부연구소', 'KR', 'en'],
  ['山田 花子', 'ひらかれた行政の会', 'JP', 'en'],
  ['陳怡君', '開放資料協會', 'TW', 'en'],
  ['Siobhán Ní Bhriain', 'Oscailt', 'IE', 'en'],
  ['Anne-Françoise Van den Bossche-Lemaître', 'Université libre du Parlement ouvert', 'BE', 'fr'],
  ['Kamalaʻilima Kealoha', 'Moana Open Records', 'US', 'en'],
  ['Ngaire Te Whāiti', 'Te Pātaka Tuwhera', 'NZ', 'en'],
  ['Siaosi Fonoti', 'Pacific Ledger', 'WS', 'en'],
  ['Ilze Bērziņa', 'Atvērtā pārvalde', 'LV', 'en'],
  ['Jüri Õunapuu', 'Avatud Riik', 'EE', 'en'],
  ['Žofie Dvořáková', 'Otevřený registr', 'CZ', 'en'],
  ['Ștefan Țurcanu', 'Guvernare Deschisă', 'MD', 'en'],
  ['Drita Hoxha', 'Hapur', 'AL', 'en'],
  ['Nagwa Al-Masri', 'Jordan Open Courts', 'JO', 'en'],
  ['Rakotoarisoa Andriamihaja', 'Tranoben’ny Fanjakana Mangarahara', 'MG', 'fr'],
  ['Blessing Chukwuemeka', 'Follow the Kobo', 'NG', 'en'],
  ['Tāmati Rangihuna', 'Rangatahi Open', 'NZ', 'en'],
  ['Inês Magalhães', 'Juventude Aberta', 'PT', 'en'],
  ['Noa Tremblay', 'Jeunes et données', 'CA', 'fr'],
  ['Oksana Kovalenko-Rivard', 'Presse du fleuve', 'CA', 'fr'],
  ['D’Arcy MacÙisdean', 'The Evening Gazetteer', 'GB', 'en'],
  ['Ximena Quispe Huanca', 'Radio Altura', 'BO', 'en'],
  ['Gwenaëlle Le Goff', 'La Gazette des quais', 'FR', 'fr'],
]

export const demoPeople: DemoPerson[] = people.map(([name, organisation, state, language], index) => ({
  key: `participant-${String(index + 1).padStart(2, '0')}`,
  name,
  organisation,
  state,
  language,
}))
