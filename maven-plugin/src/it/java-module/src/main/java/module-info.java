/** Alerts, for whoever reads this module. */
module com.example.alerts {
    exports com.example.tls;
}
